/* Runs before the first paint, as a file because the content security policy refuses inline scripts. */
(function () {
  var chosen = null;
  try {
    chosen = localStorage.getItem('certitude.color-scheme');
  } catch {
    /* storage refused: the system's preference decides */
  }
  var dark = chosen === 'dark' || (chosen !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches);
  document.documentElement.setAttribute('data-mantine-color-scheme', dark ? 'dark' : 'light');
})();
