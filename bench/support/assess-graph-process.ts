import { boundHeap } from '#collectors/bound-heap.ts'
import { assessGraph } from '#lib/assess/graph.ts'
import { connect } from '#lib/db/connect.ts'

/** One assessment of the graph in a process of its own, its heap bounded as a worker's is: prints what it took. */
boundHeap()
const database = connect({ url: process.argv[2] ?? '', max: 8 })
const cpu = process.cpuUsage()
const started = performance.now()
await assessGraph({ database, runId: 'bench', now: new Date('2026-11-22T12:00:00Z') })
const ms = Math.round(performance.now() - started)
await database.close()
process.stdout.write(
  JSON.stringify({
    ms,
    cpuMs: Math.round(process.cpuUsage(cpu).user / 1000),
    peakRssMb: Math.round(process.resourceUsage().maxRSS / 1024),
  }),
)
