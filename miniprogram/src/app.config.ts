import { pages } from './pages'

const paths: readonly string[] = Object.values(pages)
/** Own packages, loaded when first needed; everything else is in the main package. */
const roots = ['collector', 'resident', 'supervisor']

const packageOf = (root: string) => ({
  root,
  pages: paths.filter((path) => path.startsWith(`${root}/`)).map((path) => path.slice(root.length + 1)),
})

export default defineAppConfig({
  pages: paths.filter((path) => !roots.some((root) => path.startsWith(`${root}/`))),
  subPackages: roots.map(packageOf).filter((subPackage) => subPackage.pages.length > 0),
  window: {
    navigationBarTitleText: '入户',
    navigationBarBackgroundColor: '#ffffff',
    navigationBarTextStyle: 'black',
    backgroundColor: '#ffffff',
  },
  lazyCodeLoading: 'requiredComponents',
  // H5: a page sliding in from the right makes the document twice as wide, and phones zoom out to show all of it.
  ...(process.env.TARO_ENV === 'h5' ? { animation: false } : {}),
})
