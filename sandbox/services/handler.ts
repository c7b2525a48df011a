import type { Call } from '#sandbox/http/call.ts'
import type { XmlObject } from '#sandbox/http/xml.ts'
import type { World } from '#sandbox/world/world.ts'

/** Answers one action: the members of its answer, as its protocol names them. Throws an AwsError to refuse. */
export type Handler = (call: Call, world: World) => XmlObject
export type Handlers = Readonly<Record<string, Handler>>
