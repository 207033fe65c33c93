const key = 'feedback-lint playground theme'
const themes = ['system', 'light', 'dark'] as const
type Theme = (typeof themes)[number]

/** Light, dark, or what the system says. */
export function createTheme(select: HTMLSelectElement): void {
  const set = (theme: Theme): void => {
    if (theme === 'system') delete document.documentElement.dataset.theme
    else document.documentElement.dataset.theme = theme
    select.value = theme
  }
  set(readTheme())
  select.addEventListener('change', () => {
    const theme = themes.find((name) => name === select.value) ?? 'system'
    set(theme)
    try {
      localStorage.setItem(key, theme)
    } catch {
      // A convenience only.
    }
  })
}

function readTheme(): Theme {
  try {
    return themes.find((name) => name === localStorage.getItem(key)) ?? 'system'
  } catch {
    return 'system'
  }
}
