export default definePageConfig({ navigationBarTitleText: '样例' })
