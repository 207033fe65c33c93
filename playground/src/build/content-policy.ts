import {randomBytes} from 'node:crypto'
import type {Plugin} from 'vite'

/**
 * Puts a content policy into the built page: its own scripts and workers, no others, and no connection to anywhere
 * else. CodeMirror writes its styles at run time, so these bear a nonce, which the page finds in `csp-nonce`.
 */
export function contentPolicy(): Plugin {
  const nonce = randomBytes(16).toString('base64url')
  const policy = [
    "default-src 'none'",
    "script-src 'self'",
    "worker-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    // A browser writes style attributes of its own into what is edited, such as over a bold heading.
    "style-src-attr 'unsafe-inline'",
    "img-src 'self'",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "form-action 'none'",
    "base-uri 'none'"
  ].join('; ')
  return {
    name: 'feedback-lint:content-policy',
    apply: 'build',
    transformIndexHtml: {
      order: 'pre',
      handler: (_, {path}) => {
        // The seller's form has a page of its own, with its own policy.
        if (path.includes('seller')) return []
        return [
          {tag: 'meta', attrs: {'http-equiv': 'Content-Security-Policy', content: policy}, injectTo: 'head-prepend'},
          {tag: 'meta', attrs: {name: 'csp-nonce', content: nonce}, injectTo: 'head'}
        ]
      }
    }
  }
}
