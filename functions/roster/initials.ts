import { pinyin } from 'pinyin-pro'

/** 王秀英 → wxy. Made here once, so that the phone can search without a dictionary. */
export const initialsOf = (name: string): string =>
  pinyin(name, { pattern: 'first', toneType: 'none', type: 'array', mode: 'surname', nonZh: 'removed' })
    .join('')
    .toLowerCase()
    .replace(/[^a-z]/g, '')
