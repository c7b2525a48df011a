/** What is wrong with a form as a whole; nothing when nothing is. */
export function FormProblem({ children }: { readonly children: string | null | undefined }) {
  if (children === null || children === undefined) return null
  return (
    <p role="alert" className="rounded-md bg-critical-soft px-3 py-2 text-critical">
      {children}
    </p>
  )
}
