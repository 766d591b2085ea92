import type { Option } from '../../edition'

/** GB/T 4761-2008, one digit. */
export const kinship: readonly Option[] = [
  { key: 'self', code: 0, label: '本人' },
  { key: 'spouse', code: 1, label: '配偶' },
  { key: 'son', code: 2, label: '子' },
  { key: 'daughter', code: 3, label: '女' },
  { key: 'grandchild', code: 4, label: '孙子、孙女或外孙子、外孙女' },
  { key: 'parent', code: 5, label: '父母' },
  { key: 'grandparent', code: 6, label: '祖父母或外祖父母' },
  { key: 'sibling', code: 7, label: '兄弟姐妹' },
  { key: 'other', code: 8, label: '其他' },
]
