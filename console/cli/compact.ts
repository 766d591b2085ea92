import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Work } from './work'

/**
 * On one machine: makes the store write its log anew, without what was replaced. A store elsewhere keeps its own backups,
 * and their time must run out.
 */
export async function compactStore({ folder }: Pick<Work, 'folder'>): Promise<boolean> {
  const file = join(folder, 'endpoints.json')
  if (!existsSync(file)) return false
  const { control } = JSON.parse(readFileSync(file, 'utf8')) as { readonly control?: string }
  if (control === undefined) return false
  const answer = await fetch(`${control}/compact`, { method: 'POST' })
  return answer.ok && ((await answer.json()) as { readonly compacted?: boolean }).compacted === true
}
