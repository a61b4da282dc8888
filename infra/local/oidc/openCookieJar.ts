/** The cookies of one visitor at one host, by path. */
export function openCookieJar() {
  const cookies = new Map<string, { name: string; value: string; path: string }>();
  return {
    keep(response: Response, url: URL) {
      for (const line of response.headers.getSetCookie()) {
        const [pair = '', ...attributes] = line.split(';').map((part) => part.trim());
        const [name = '', value = ''] = pair.split(/=(.*)/);
        const path = attribute(attributes, 'path') ?? url.pathname;
        const expires = attribute(attributes, 'expires');
        // Providers delete a cookie by an instant at the beginning of time; the real end of one never comes here.
        if (value === '' || (expires && Date.parse(expires) < Date.parse('2000-01-01')))
          cookies.delete(`${name} ${path}`);
        else cookies.set(`${name} ${path}`, { name, value, path });
      }
    },
    header: (url: URL) =>
      [...cookies.values()]
        .filter(({ path }) => url.pathname.startsWith(path))
        .map(({ name, value }) => `${name}=${value}`)
        .join('; '),
  };
}

const attribute = (attributes: string[], name: string) =>
  attributes.find((one) => one.toLowerCase().startsWith(`${name}=`))?.slice(name.length + 1);
