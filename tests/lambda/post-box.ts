import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Message } from '@rasa/clients/message';

export type PostBox = {
  /** What `MESSAGE_BOX_URL` is to be. */
  url: string;
  sent: Message[];
  /** Receivers whose messages are refused. */
  refused: Set<string>;
  close(): Promise<void>;
};

/** Takes messages over HTTP, as the message box of one machine does, and refuses those it is told to. */
export async function openPostBox(): Promise<PostBox> {
  const sent: Message[] = [];
  const refused = new Set<string>();
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const message = JSON.parse(Buffer.concat(chunks).toString()) as Message;
    if (!refused.has(message.to)) sent.push(message);
    response.writeHead(refused.has(message.to) ? 500 : 201).end('{}');
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    sent,
    refused,
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
