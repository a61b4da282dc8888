export type XmlValue = string | number | boolean | undefined | XmlValue[] | { [name: string]: XmlValue };

const NAMESPACE = 'http://s3.amazonaws.com/doc/2006-03-01/';

/** A document of S3's API; an array repeats its element, undefined leaves it out. */
export function toXml(root: string, content: { [name: string]: XmlValue }): string {
  const body = Object.entries(content).map(([name, value]) => element(name, value));
  const namespace = root === 'Error' ? '' : ` xmlns="${NAMESPACE}"`;
  return `<?xml version="1.0" encoding="UTF-8"?>\n<${root}${namespace}>${body.join('')}</${root}>`;
}

function element(name: string, value: XmlValue): string {
  if (value === undefined) return '';
  if (Array.isArray(value)) return value.map((one) => element(name, one)).join('');
  const inner =
    typeof value === 'object'
      ? Object.entries(value)
          .map(([child, content]) => element(child, content))
          .join('')
      : encodeEntities(String(value));
  return `<${name}>${inner}</${name}>`;
}

const encodeEntities = (text: string) => text.replace(/[&<>"\r]/g, (character) => `&#${character.codePointAt(0)};`);
