import { describe, expect, it } from 'vitest';
import { contentSecurityPolicy, respond } from '../serve.ts';

describe('respond', () => {
  it.each(['https://x.com/home', 'https://www.facebook.com/clearspout', 'https://www.linkedin.com/feed/'])(
    'serves %s as a document under the strict policy, without anything inline',
    (url) => {
      const response = respond(url, 'document');
      expect(response?.status).toBe(200);
      expect(response?.headers['content-security-policy']).toBe(contentSecurityPolicy);
      expect(contentSecurityPolicy).toContain("require-trusted-types-for 'script'");
      expect(contentSecurityPolicy).not.toContain('unsafe');
      expect(String(response?.body)).not.toMatch(/<script(?![^>]*\ssrc="\/_replica\/)|<style|\son\w+=/);
    },
  );

  it('hands switches to the page as text', () => {
    const body = String(respond('https://x.com/home', 'document', 'like=2026&x="><script>')?.body);
    expect(body).toContain('<meta name="replica" content="like=2026&amp;x=&quot;><script>">');
  });

  it('answers other requests of the networks with nothing', () => {
    expect(respond('https://x.com/i/api/graphql/HomeTimeline', 'fetch')).toMatchObject({ status: 204, body: '' });
    expect(respond('https://x.com/_replica/nothing.js', 'script')?.status).toBe(404);
    expect(respond('https://x.com/_replica/../../package.json', 'document')?.headers['content-type']).toContain('html');
  });

  it.each(['https://example.com/', 'http://x.com/home', 'https://evil-x.com/home', 'https://x.com.example/home'])(
    'leaves %s alone',
    (url) => expect(respond(url, 'document')).toBeUndefined(),
  );
});
