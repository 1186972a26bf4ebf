import { readdir, readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import type { Mail } from './mail-folder.ts';

/** Mails that the page lists, newest first. */
const MOST = 200;

/** Shows the mails that would have been sent; `?to=` keeps those to one address. It changes nothing. */
export function mailPage(folder: string) {
  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    if (request.method !== 'GET') return void response.writeHead(405).end();
    const to = new URL(request.url ?? '/', 'http://local').searchParams.get('to');
    const mails = (await readMails(folder)).filter(mail => !to || mail.to === to).slice(0, MOST);
    response
      .writeHead(200, {
        'content-type': 'text/html; charset=utf-8',
        'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'",
        'cache-control': 'no-store',
      })
      .end(pageOf(mails));
  };
}

/** The mails in `folder`, newest first. */
export async function readMails(folder: string): Promise<Mail[]> {
  const names = await readdir(folder).catch(() => []);
  const files = names
    .filter(name => name.endsWith('.json'))
    .sort()
    .reverse();
  return Promise.all(files.map(async name => JSON.parse(await readFile(join(folder, name), 'utf8'))));
}

function pageOf(mails: readonly Mail[]): string {
  const items = mails.map(
    ({ at, to, subject, text }) =>
      `<details><summary><b>${escaped(subject)}</b><br>${escaped(to)} · ${escaped(at)}</summary><pre>${linked(text)}</pre></details>`,
  );
  return `<!doctype html><html lang="vi"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Thư đã gửi (chạy thử)</title>
<style>body{font:16px/1.5 sans-serif;max-width:50rem;margin:1rem auto;padding:0 1rem}details{border-bottom:1px solid #bbb;padding:.5rem 0}
summary{cursor:pointer}pre{white-space:pre-wrap;overflow-wrap:anywhere}</style>
<h1>Thư đã gửi (chạy thử)</h1><p>Trên máy này không có thư nào được gửi đi; mỗi thư là một tệp trong thư mục dữ liệu. Hiện ${mails.length} thư mới nhất.</p>
${items.join('\n')}</html>`;
}

function linked(text: string): string {
  return escaped(text).replace(/https?:\/\/[^\s<]+/g, link => `<a href="${link}">${link}</a>`);
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, sign => `&#${sign.charCodeAt(0)};`);
}
