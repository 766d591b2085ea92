export default definePageConfig({ navigationBarTitleText: '登记对象' })
