/** One call that a local service served: who asked, for which IAM action, on what (an ARN's last part, or a name). */
export interface Call {
  accessKeyId: string;
  action: string;
  resource: string;
}

export interface CallLog {
  /** @param count how often, once when absent */
  record(call: Call, count?: number): void;
}
