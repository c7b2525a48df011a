interface Props {
  /** What no unit means. */
  readonly none: string
  readonly units: readonly { readonly id: string; readonly path: string }[]
}

/** The organizational units that the viewer sees, to choose one of. */
export const UnitOptions = ({ none, units }: Props) => (
  <>
    <option value="">{none}</option>
    {units.map(({ id, path }) => (
      <option key={id} value={id}>
        {path}
      </option>
    ))}
  </>
)
