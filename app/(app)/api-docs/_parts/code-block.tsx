/** A command to copy. */
export const CodeBlock = ({ text }: { readonly text: string }) => (
  <pre className="whitespace-pre-wrap break-all rounded-md bg-sunken p-3 font-mono text-xs">
    {text}
  </pre>
)
