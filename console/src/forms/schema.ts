/** What of JSON schema the forms of tasks use. */
export interface FormSchema {
  type?: string;
  const?: unknown;
  enum?: readonly string[];
  format?: string;
  pattern?: string;
  title?: string;
  description?: string;
  minLength?: number;
  maxLength?: number;
  minimum?: number;
  maximum?: number;
  minItems?: number;
  maxItems?: number;
  items?: FormSchema;
  properties?: Readonly<Record<string, FormSchema>>;
  required?: readonly string[];
  oneOf?: readonly FormSchema[];
  anyOf?: readonly FormSchema[];
  $ref?: string;
}
