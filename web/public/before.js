// Before the first paint: the theme and language chosen on this device.
try {
  const theme = localStorage.getItem('theme')
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme
  document.documentElement.lang = localStorage.getItem('language') === 'en' ? 'en' : 'id'
} catch (_) {
  document.documentElement.lang = 'id'
}
// Who is signed in is asked while the pages are on their way; `client.ts` takes the answer.
window.who = fetch('/api/people.me?', { headers: { 'accept-language': document.documentElement.lang } })
window.who.catch(() => {})
