import { RULES } from '#lib/core/rules/all-rules.ts'
import { catalogueCoverage } from '#lib/core/rules/catalogue-coverage.ts'
import { AREAS } from '#lib/core/rules/rule.ts'

/** Lists the rules by area, what of the check catalogue they answer, and what is left out and why. */
for (const area of AREAS) {
  const rules = RULES.filter((rule) => rule.area === area)
  console.log(`\n${area} (${rules.length})`)
  for (const { id, severity, target, catalogue, title } of rules) {
    console.log(
      `  ${severity.padEnd(8)} ${id.padEnd(36)} ${target.padEnd(17)} ${catalogue.join(' ').padEnd(22)} ${title}`,
    )
  }
}
const { rules, lines, covered, coveredNew, leftOut } = catalogueCoverage()
console.log(`\n${rules} rules answer ${covered.length} of ${lines} catalogue lines,`)
console.log(`${coveredNew.length} of them checked by no other tool that was found. Left out:`)
for (const { id, text, why } of leftOut) console.log(`  ${id}  ${text}\n          ${why}`)
