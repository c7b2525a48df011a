/** The product's sign: a wall plate, and the line at which the provider's side ends. */
export function Mark() {
  return (
    <svg viewBox="0 0 24 24" className="size-6 shrink-0" aria-hidden="true">
      <rect
        x="1.5"
        y="3.5"
        width="21"
        height="17"
        rx="3"
        fill="none"
        stroke="var(--owner-aws)"
        strokeWidth="1.5"
      />
      <path d="M14 3.5h5.5a3 3 0 0 1 3 3v11a3 3 0 0 1-3 3H14z" fill="var(--owner-customer)" />
      <path d="M14 1v22" stroke="var(--ink)" strokeWidth="1.75" strokeLinecap="round" />
      <circle cx="7.5" cy="12" r="2.25" fill="var(--owner-aws)" />
    </svg>
  )
}
