import type { Handlers } from './handler.ts'

export const account: Handlers = {
  ListRegions: (_call, world) => ({
    Regions: [
      ...world.options.regions.map((RegionName) => ({
        RegionName,
        RegionOptStatus: 'ENABLED_BY_DEFAULT',
      })),
      ...world.options.disabledRegions.map((RegionName) => ({
        RegionName,
        RegionOptStatus: 'DISABLED',
      })),
    ],
  }),
}
