export default definePageConfig({ navigationBarTitleText: '当面宣读' })
