/** An error as the log may hold it: long digits are blotted out, in case a message quotes what somebody typed. */
export function describeFault(fault: unknown): { error: string; message: string; frames: string[] } {
  const { name, message, stack = '' } = fault instanceof Error ? fault : new Error('something thrown is no error');
  const frames = stack
    .split('\n')
    .filter((line) => line.trimStart().startsWith('at '))
    .slice(0, 12);
  return { error: name, message: blot(message).slice(0, 500), frames };
}

const blot = (text: string): string => text.replace(/\d{7,}[\dXx]?/g, '#');
