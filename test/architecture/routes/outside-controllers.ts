/** Addresses answered without a controller, hence without the guard: files that are the same for everybody. */
export const FILES_FOR_EVERYBODY: Readonly<Record<string, RegExp>> = {
  'description of the API and the page that shows it': /^GET \/api\/(docs($|\/)|openapi\.(json|yaml)$)/,
  'built web application': /^GET \/(index\.html|assets\/)/,
};
