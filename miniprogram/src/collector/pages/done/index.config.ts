export default definePageConfig({ navigationBarTitleText: '登记完成' })
