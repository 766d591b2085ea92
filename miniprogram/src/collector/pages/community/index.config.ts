export default definePageConfig({ navigationBarTitleText: '社区登记表' })
