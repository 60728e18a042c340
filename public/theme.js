// Applies the theme chosen on this device before anything is painted. Without a choice the device decides.
try {
  const theme = localStorage.getItem('faultline-theme')
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme
} catch {
  // Storage may be forbidden; the device's own setting then holds.
}
