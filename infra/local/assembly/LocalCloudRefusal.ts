/** The app asks for something that the local cloud cannot do; the message says what, for a person to read. */
export class LocalCloudRefusal extends Error {
  override readonly name = 'LocalCloudRefusal';
}
