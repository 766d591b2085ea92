export default defineAppConfig({
  pages: ['pages/gallery/index', 'pages/second/index'],
  window: { navigationBarTitleText: '样例' },
})
