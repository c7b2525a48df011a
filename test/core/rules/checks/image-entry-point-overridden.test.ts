import { imageEntryPointOverridden } from '#lib/core/rules/checks/image-entry-point-overridden.ts'
import { checkRule } from '../check-rule.ts'

checkRule(imageEntryPointOverridden, {
  fail: [
    [
      {
        configuration: {
          packageType: 'Image',
          imageConfig: { entryPoint: ['/bin/sh', '-c'], command: null, workingDirectory: null },
        },
      },
      { entryPoint: '/bin/sh -c', workingDirectory: 'of the image' },
    ],
  ],
  pass: [
    {
      configuration: {
        packageType: 'Image',
        imageConfig: { entryPoint: null, command: ['app.handler'], workingDirectory: null },
      },
    },
  ],
  notApplicable: [[{}, /not a container image/]],
})
