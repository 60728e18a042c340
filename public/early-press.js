// Keeps a press of a button from before the page was alive, and gives it to the page once it is. On a slow device or
// line a button can be seen long before its program is there: without this the press would be lost, or the browser
// would send the form by itself and forget what was typed. It stands in the head, so that it is there first.
{
  let held = null

  function hold(event) {
    const button = event.target instanceof Element ? event.target.closest('button') : null
    if (!button) return
    // The page never sees this press, only the one that is given to it below: nothing is done twice.
    event.preventDefault()
    event.stopImmediatePropagation()
    held = button
    document.documentElement.style.cursor = 'progress'
  }

  window.addEventListener('click', hold, true)
  window.addEventListener(
    'faultline-alive',
    () => {
      window.removeEventListener('click', hold, true)
      document.documentElement.style.cursor = ''
      if (held?.isConnected) held.click()
      held = null
    },
    { once: true },
  )
}
