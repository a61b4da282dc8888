import { invalid } from './S3Error.ts';

export interface XmlElement {
  name: string;
  text: string;
  children: XmlElement[];
}

const TOKEN = /<(\/?)([\w:.-]+)[^>]*?(\/?)>|([^<]+)/g;

/** Reads the small documents that S3 clients send: elements and text; attributes and prologs are dropped. */
export function parseXml(document: string): XmlElement {
  const root: XmlElement = { name: '', text: '', children: [] };
  const open = [root];
  for (const [, closing, name = '', empty, text] of document.replace(/<[?!][^>]*>/g, '').matchAll(TOKEN)) {
    const parent = open.at(-1) as XmlElement;
    if (text !== undefined) {
      parent.text += decodeEntities(text);
    } else if (closing) {
      if (open.length === 1 || parent.name !== name) throw malformed();
      open.pop();
    } else {
      const child: XmlElement = { name, text: '', children: [] };
      parent.children.push(child);
      if (!empty) open.push(child);
    }
  }
  const [only] = root.children;
  if (open.length !== 1 || !only || root.children.length !== 1) throw malformed();
  return only;
}

export const childrenNamed = (element: XmlElement, name: string) =>
  element.children.filter((child) => child.name === name);

export const textOf = (element: XmlElement, name: string) => childrenNamed(element, name)[0]?.text.trim();

const malformed = () => invalid('MalformedXML', 'The XML you provided was not well-formed.');

const named: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

const decodeEntities = (text: string) =>
  text.replace(/&(#x?[\da-f]+|\w+);/gi, (whole, code: string) =>
    code.startsWith('#')
      ? String.fromCodePoint(Number(code.replace(/^#x/i, '0x').replace('#', '')))
      : (named[code] ?? whole),
  );
