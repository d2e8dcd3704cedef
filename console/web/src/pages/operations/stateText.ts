import {texts} from '@/i18n/texts'

export const t = texts('operationStates', {
  zh: {
    state: '版本和健康状况', version: '版本', built: '构建于 {moment}', since: '运行自', parts: '各部分', console: '网页服务',
    health: {up: '正常', degraded: '降级', down: '不可用', unknown: '未知'}, allUp: '均正常',
    part: {
      db: '数据库', diskSpace: '磁盘空间', relay: '中继', projections: '处理', writes: '写入', livenessState: '存活', readinessState: '就绪', ping: '应答', ssl: '证书',
      deliveries: '投递', replay: '重放',
    },
    projections: '处理进度', projectionsCaption: '各处理程序的进度', consumer: '处理程序', topics: '主题', lag: '未处理', position: '位置', parked: '停下', condition: '状况',
    working: '正常', behind: '追赶中', stalled: '停滞：{partitions}', stopped: '已停止', unknown: '未测得',
    deliveries: '投递', waiting: '等待投递', underWay: '正在投递', failing: '失败待重试', oldest: '最早的已等待', seconds: '{n} 秒', attempts: '本实例启动以来的投递结果',
    outcome: '结果', count: '次数', noAttempts: '启动以来还没有投递。',
    outcomes: {
      delivered: '已送达', 'http-status': '端点答复错误', 'redirect-not-followed': '端点要求跳转', timeout: '超时', 'host-not-found': '找不到主机',
      'address-forbidden': '地址不允许使用', 'connection-failed': '无法连接', 'tls-failed': 'TLS 连接失败', 'endpoint-refused': '地址已不被允许',
      'vendor-limit': '平台限流，稍后再发', 'vendor-refused': '平台拒收', 'vendor-error': '平台答复错误', 'internal-error': '本系统内部错误', postponed: '本系统繁忙，已推迟',
    },
    subscriptions: '订阅', state_: '状态', number: '数量',
    letters: '死信', lettersHint: '无法处理的记录，最近的在前。仍使对象停下的，可在此处理。', lettersNone: '没有死信。', lettersCaption: '最近的死信', load: '查看死信', reload: '重新读取',
    at: '时间', cause: '原因', record: '记录', bytes: '{n} 字节', key: '键', noKey: '无键', place: '{topic}，分区 {partition}，位置 {offset}', raw: '原始内容', noValue: '无内容',
    cut: '仅显示开头部分。', outcomeOf: '处理情况', over: '不再等待', nowhere: '不属于任何对象，无需处理', act: '处理…',
  },
  en: {
    state: 'Version and health', version: 'Version', built: 'built {moment}', since: 'Running since', parts: 'Parts', console: 'Web pages',
    health: {up: 'Working', degraded: 'Degraded', down: 'Down', unknown: 'Unknown'}, allUp: 'all working',
    part: {
      db: 'Database', diskSpace: 'Disk space', relay: 'Relay', projections: 'Projections', writes: 'Writing', livenessState: 'Liveness', readinessState: 'Readiness',
      ping: 'Answering', ssl: 'Certificates', deliveries: 'Deliveries', replay: 'Replay',
    },
    projections: 'Projections', projectionsCaption: 'How far each consumer is', consumer: 'Consumer', topics: 'Topics', lag: 'Not handled', position: 'Position', parked: 'Parked',
    condition: 'Condition', working: 'Working', behind: 'Catching up', stalled: 'Stalled: {partitions}', stopped: 'Stopped', unknown: 'Not measured',
    deliveries: 'Deliveries', waiting: 'Waiting', underWay: 'Under way', failing: 'Failed, to be tried again', oldest: 'The oldest has waited', seconds: '{n} s',
    attempts: 'How attempts ended since this instance was started', outcome: 'Outcome', count: 'Attempts', noAttempts: 'None since it was started.',
    outcomes: {
      delivered: 'Delivered', 'http-status': 'The endpoint answered with an error', 'redirect-not-followed': 'The endpoint redirects', timeout: 'No answer in time',
      'host-not-found': 'The host was not found', 'address-forbidden': 'The address is not allowed', 'connection-failed': 'No connection',
      'tls-failed': 'The TLS connection failed', 'endpoint-refused': 'The address is no longer allowed',
      'vendor-limit': 'The vendor takes no more for a while', 'vendor-refused': 'The vendor refuses messages',
      'vendor-error': 'The vendor answered with an error', 'internal-error': 'A fault of this system',
      postponed: 'Put off, as this system is busy',
    },
    subscriptions: 'Subscriptions',
    state_: 'State', number: 'Number',
    letters: 'Dead letters', lettersHint: 'Records that could not be handled, the latest first. Those that still hold something up can be acted on here.',
    lettersNone: 'There are no dead letters.', lettersCaption: 'The latest dead letters', load: 'Show dead letters', reload: 'Read again', at: 'Time', cause: 'Cause', record: 'Record',
    bytes: '{n} bytes', key: 'Key', noKey: 'no key', place: '{topic}, partition {partition}, offset {offset}', raw: 'Raw content', noValue: 'no content', cut: 'Only the beginning is shown.',
    outcomeOf: 'Outcome', over: 'Waits no longer', nowhere: 'Belongs to nothing; there is nothing to do', act: 'Act…',
  },
})
