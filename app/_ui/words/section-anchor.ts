/** Where the glossary page has a section. */
export const sectionAnchor = (title: string): string =>
  title.toLowerCase().replaceAll(/[^a-z]+/g, '-')
