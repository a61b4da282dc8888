import type { ServerResponse } from 'node:http';
import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda';

/** Writes what a function answered: a structured result, or any other JSON as the body of a 200. */
export const writeAnswer = (response: ServerResponse, payload: string): void => {
  const answer: unknown = JSON.parse(payload);
  if (!isStructured(answer)) {
    response.writeHead(200, { 'content-type': 'application/json' });
    response.end(typeof answer === 'string' ? answer : payload);
    return;
  }
  const { statusCode = 200, headers = {}, cookies, body = '', isBase64Encoded } = answer;
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, String(value));
  if (cookies) response.setHeader('set-cookie', cookies);
  if (body && !response.hasHeader('content-type')) response.setHeader('content-type', 'text/plain; charset=utf-8');
  response.writeHead(Number(statusCode));
  response.end(isBase64Encoded ? Buffer.from(body, 'base64') : body);
};

/** The gateway's own answers are JSON with one message. */
export const writeMessage = (response: ServerResponse, status: number, message: string): void => {
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end(JSON.stringify({ message }));
};

const isStructured = (answer: unknown): answer is APIGatewayProxyStructuredResultV2 =>
  typeof answer === 'object' && answer !== null && 'statusCode' in answer;
