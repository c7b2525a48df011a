const KEY = 'demarc-shortcuts'

/** Whether single keys act as shortcuts in this browser (WCAG 2.1.4 asks for a switch). */
export const shortcutsAreOn = (): boolean => window.localStorage.getItem(KEY) !== 'off'

export const switchShortcuts = (on: boolean): void =>
  on ? window.localStorage.removeItem(KEY) : window.localStorage.setItem(KEY, 'off')
