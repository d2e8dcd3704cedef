import {createApp} from 'vue'
import 'element-plus/theme-chalk/base.css'
import 'element-plus/theme-chalk/dark/css-vars.css'
import App from './app/App.vue'
import './app/theme'
import './style.css'
import {loadSession} from './api/session'
import {startLive} from './live'
import {router} from './router'
import {loadVocabulary} from './vocabulary'

// The script of the page is asked for together with what every page needs.
const app = createApp(App).use(router)
await Promise.all([loadSession(), loadVocabulary()])
app.mount('#app')
startLive()
