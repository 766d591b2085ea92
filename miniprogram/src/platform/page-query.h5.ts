import { useEffect, useState } from 'react'
import { readQuery } from './addresses'
import type { PageQuery } from './page-query'

/**
 * Hook: this page's query, from the address's fragment, so that a link's token never reaches a server. Another link to
 * the same page in the same tab is heard too; the router itself ignores it.
 */
export function usePageQuery(): PageQuery {
  const [here, setHere] = useState(place)
  useEffect(() => {
    const heard = () => setHere((before) => (place().path === before.path ? place() : before))
    window.addEventListener('hashchange', heard)
    return () => window.removeEventListener('hashchange', heard)
  }, [])
  return here.query
}

function place(): { readonly path: string; readonly query: PageQuery } {
  const [path = '', query = ''] = window.location.hash.replace(/^#/, '').split('?')
  return { path, query: readQuery(query) }
}

/** The window's title. */
export function setTitle(title: string): void {
  document.title = title
}
