import { matrixRow } from './matrix-row.ts'

const RUNTIMES = 'https://docs.aws.amazon.com/lambda/latest/dg/runtime-management-shared.html'
const IMAGES = 'https://docs.aws.amazon.com/lambda/latest/dg/images-create.html'
const ENVIRONMENT = 'https://docs.aws.amazon.com/lambda/latest/dg/lambda-runtime-environment.html'
const LIFECYCLE = 'https://docs.aws.amazon.com/lambda/latest/dg/lambda-runtimes.html'

/** What the code runs on and what it is made of. */
export const EXECUTION_LAYERS = [
  matrixRow({
    id: 'guest-os',
    title: 'Guest operating system patching',
    source: IMAGES,
    every: ['aws', 'AWS patches the operating system under the code.'],
    but: {
      ec2: ['customer', 'You patch the instance.'],
      'ecs-on-ec2': ['customer', 'You patch and harden the image of the hosts.'],
      'lambda-os-only-runtime': ['aws', 'AWS patches the operating system of `provided` runtimes.'],
      'lambda-container-image': [
        'shared',
        'The kernel is patched by AWS; all else in the image is patched when you rebuild it.',
      ],
      'lambda-customer-runtime': [
        'publisher',
        'Whoever publishes the runtime patches what is in it.',
      ],
    },
  }),
  matrixRow({
    id: 'environment-lifecycle',
    title: 'Execution environment: creation, reuse, /tmp',
    source: ENVIRONMENT,
    every: [
      'shared',
      'AWS creates and recycles environments; what a call leaves behind in one is for you to clear.',
    ],
    but: {
      ec2: ['customer', 'The instance lives as long as you let it.'],
      'ecs-on-ec2': ['customer', 'You decide when hosts and tasks are replaced.'],
      'lambda-managed-instances': [
        'shared',
        'Environments live long, serve many calls at once and go on after a timeout: more of it is yours.',
      ],
    },
  }),
  matrixRow({
    id: 'language-runtime',
    title: 'Language runtime patching',
    source: RUNTIMES,
    every: ['customer', 'You bring the language runtime, so you patch it.'],
    but: {
      'lambda-managed-runtime': ['aws', 'AWS patches the runtime until it is deprecated.'],
      'lambda-os-only-runtime': ['customer', 'The runtime is in your package or layer.'],
      'lambda-container-image': ['customer', 'The runtime is in your image: rebuild to patch.'],
      'lambda-customer-runtime': ['publisher', 'Whoever publishes the runtime patches it.'],
      'lambda-managed-instances': ['aws', 'Managed runtimes are patched by AWS on instances too.'],
    },
  }),
  matrixRow({
    id: 'code',
    title: 'Code, dependencies, layers',
    source: LIFECYCLE,
    every: ['customer', 'What you deploy is yours in all cases.'],
  }),
  matrixRow({
    id: 'bundled-sdk',
    title: 'AWS SDK that comes with the runtime',
    source: LIFECYCLE,
    every: ['customer', 'You choose and update the SDK.'],
    but: {
      'lambda-managed-runtime': [
        'shared',
        'AWS updates the bundled SDK; who needs one version packages it.',
      ],
      'lambda-customer-runtime': [
        'publisher',
        'The runtime has the SDK that its publisher put in.',
      ],
      'lambda-managed-instances': [
        'shared',
        'AWS updates the bundled SDK; you may package your own.',
      ],
    },
  }),
] as const
