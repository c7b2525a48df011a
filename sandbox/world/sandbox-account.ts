/** A member of the made-up organization, as Organizations lists it. */
export interface SandboxAccount {
  readonly index: number
  readonly id: string
  readonly name: string
  readonly email: string
  readonly parentId: string
  readonly state: string
  /** Seconds since 1970. */
  readonly joinedAt: number
  readonly tags: Readonly<Record<string, string>>
  /** Key of its part in the story, null for ordinary accounts. */
  readonly story: string | null
}

export interface SandboxUnit {
  readonly id: string
  readonly name: string
  readonly parentId: string
}

export interface SandboxPolicy {
  readonly id: string
  readonly name: string
  readonly description: string
  readonly type: 'SERVICE_CONTROL_POLICY' | 'RESOURCE_CONTROL_POLICY'
  readonly awsManaged: boolean
  readonly content: string
  /** Ids of roots, units and accounts. */
  readonly targets: readonly string[]
}
