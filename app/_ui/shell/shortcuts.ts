let on = true

/** Whether single keys act as shortcuts for this viewer (WCAG 2.1.4 asks for a switch). Remembered by the server. */
export const shortcutsAreOn = (): boolean => on

export const switchShortcuts = (next: boolean): void => {
  on = next
}
