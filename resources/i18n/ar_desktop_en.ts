<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="zh_CN">
<context>
    <name />
    <message>
        <source>places</source>
        <comment>工作台</comment>
        <translation type="unfinished" />
    </message>
    <message>
        <source>places</source>
        <comment>客户档案</comment>
        <translation type="unfinished" />
    </message>
    <message>
        <source>places</source>
        <comment>发票应收</comment>
        <translation type="unfinished" />
    </message>
    <message>
        <source>places</source>
        <comment>收款核销</comment>
        <translation type="unfinished" />
    </message>
    <message>
        <source>places</source>
        <comment>催收队列</comment>
        <translation type="unfinished" />
    </message>
    <message>
        <source>places</source>
        <comment>函件</comment>
        <translation type="unfinished" />
    </message>
    <message>
        <source>places</source>
        <comment>报表分析</comment>
        <translation type="unfinished" />
    </message>
    <message>
        <source>places</source>
        <comment>设置</comment>
        <translation type="unfinished" />
    </message>
    <message>
        <source>places</source>
        <comment>导入</comment>
        <translation type="unfinished" />
    </message>
    <message>
        <source>places</source>
        <comment>欢迎</comment>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>Account</name>
    <message>
        <source>发票号</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>开票</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>到期</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>金额</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>未清</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>逾期天数</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>状态</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>日期</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>类型</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>单号</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>应收</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>收回</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>余额</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>未清发票</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>没有未清的发票。</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>往来流水</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>还没有往来。</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>逾期</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>未到期</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>未清发票 {count} 张</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>合计</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>AllocateDialog</name>
    <message>
        <source>核销收款</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>核销</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{customer}：核销 {day} 收款的余额</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>AllocationEditor</name>
    <message>
        <source>核销到发票</source>
        <extracomment>More open lines than this of one customer are not shown one by one; the oldest come first.</extracomment>
        <translation type="unfinished" />
    </message>
    <message>
        <source>按最早到期</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>全部清除</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>发票号</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>到期</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>未清金额</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>逾期</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>本次核销</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>没有未清的发票；收款将留作预收（未核销）。</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{days} 天</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>未到期</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>本次核销 {number}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>收款 {money}    已分配 {spread}    余额（留作预收） {rest}</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>AsOfButton</name>
    <message>
        <source>截至 {day} ▾</source>
        <translation>As of {day} ▾</translation>
    </message>
    <message>
        <source>所有数字都截至这一天 (Ctrl+D)</source>
        <translation>Every figure is as of this day (Ctrl+D)</translation>
    </message>
</context>
<context>
    <name>AsOfPopup</name>
    <message>
        <source>截至日</source>
        <translation>As-of day</translation>
    </message>
    <message>
        <source>回到今天</source>
        <translation>Back to today</translation>
    </message>
    <message>
        <source>上月末</source>
        <translation>End of last month</translation>
    </message>
</context>
<context>
    <name>CallDialog</name>
    <message>
        <source>记录联系</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>本级已办完，移出今天的队列</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>方式</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>结果</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>内容</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>联系 {customer} {phone}</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>ContractDialog</name>
    <message>
        <source>编辑合同</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>新建合同</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>按账套默认口径</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>合同约定日利率</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>LPR 加计</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>每日万分之五（机关、事业单位、大型企业）</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>合同编号</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>合同名称</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>签订日期</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>违约金口径</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>约定日利率 %</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>违约条款</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>付款条款</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>约定日利率</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>CustomerDialog</name>
    <message>
        <source>编辑客户</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>新建客户</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>未评级</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>不催收此客户（不进入催收队列）</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>账期（天）</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>信用额度</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>等级</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>责任人</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>首选渠道</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>与 18 位统一社会信用代码的校验规则不符，请核对；可以照样保存。</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>CustomerHead</name>
    <message>
        <source>编辑</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>登记发票</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>登记收款</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{grade} 级</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>不催收</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>账期 {days} 天</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>责任人 {name}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>未设信用额度 · 应收 {balance}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>信用额度 {limit} · 占用 {used}（{share}%） · 可用 {free}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>信用额度 {limit} · 占用 {used}（{share}%） · 超额 {free}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>逾期</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>最长</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{days} 天</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>未核销</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>平均延迟</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>付款及时率</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>CustomerPicker</name>
    <message>
        <source>名称、编码或拼音首字母</source>
        <extracomment>id, code, name</extracomment>
        <translation>Name, code or pinyin initials</translation>
    </message>
    <message>
        <source>选择客户</source>
        <translation>Choose a customer</translation>
    </message>
</context>
<context>
    <name>CustomerView</name>
    <message>
        <source>基本资料</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>往来明细</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>催收与函件</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>合同</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>变更记录</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>日期</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>方式</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>内容</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>还没有联系记录、函件或收款。</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>合同编号</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>名称</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>签订</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>违约金</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>付款条款</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>还没有合同。违约金口径与付款条款记在合同上，函件会引用。</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>新建合同</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>每日 {rate}%</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>LPR 加计</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>每日万分之五</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>按默认口径</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>双击修改</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>时间</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>操作人</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>操作</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>还没有记录。</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>CustomersPage</name>
    <message>
        <source>客户</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>级</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>应收</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>逾期</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>预收</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>最长逾期</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>责任人</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>编码</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>筛选：名称、编码、拼音</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>筛选客户</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>新建</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>导入</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>还没有客户。可以从 Excel 名单导入，也可以逐个新建。</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>新建客户</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{count} 个客户</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>合计</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>已保存客户 {name}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>已保存合同 {number}</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>DateEdit</name>
    <message>
        <source>日历</source>
        <translation>Calendar</translation>
    </message>
</context>
<context>
    <name>Documents</name>
    <message>
        <source>未到期</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>逾期</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>已结清</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>已作废</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>待核销</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>部分核销</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>已核销</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>发票</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>期初</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>收款作废</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>收款</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>发票作废</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>红字</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>折扣</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>核销坏账</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{days} 天以上</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{days} 天</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>元</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>人民币</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>客户</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>客户编码</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>客户名称</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>信用代码</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>联系人</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>电话</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>地址</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>账期（天）</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>信用额度</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>等级</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>责任人</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>首选渠道</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>行业</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>地区</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>企业规模</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>备注</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>不催收</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>发票号</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>开票日</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>到期日</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>金额</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>币种</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>合同号</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>结清日</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>收款日</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>流水号</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>核销发票号</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>付款人</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>摘要</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>保存客户资料</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>保存合同</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>登记发票</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>作废发票</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>登记收款</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>作废收款</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>核销</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>导入客户</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>导入发票</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>导入收款</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>签发函件</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>办结催收</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>记录联系</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>记录承诺</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>更新催收队列</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>撤销</source>
        <translation type="unfinished">Undo</translation>
    </message>
    <message>
        <source>重做</source>
        <translation type="unfinished">Redo</translation>
    </message>
    <message>
        <source>第 {row} 行 {column}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>第 {row} 行</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>已登记发票 {number}，{amount}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>已登记收款 {amount}，其中未核销 {rest}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>已登记收款 {amount}，全部核销</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>DropHint</name>
    <message>
        <source>松开鼠标即可导入：客户、发票、收款或银行流水</source>
        <translation>Drop to import: customers, invoices, receipts or bank statements</translation>
    </message>
</context>
<context>
    <name>Facts</name>
    <message>
        <source>是</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>否</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>FilterPopup</name>
    <message>
        <source>包含…</source>
        <translation>contains…</translation>
    </message>
</context>
<context>
    <name>FormDialog</name>
    <message>
        <source>保存</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>取消</source>
        <translation type="unfinished">Cancel</translation>
    </message>
</context>
<context>
    <name>InvoiceDialog</name>
    <message>
        <source>登记发票</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>保存并下一张</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>客户</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>发票号</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>开票日</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>金额</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>到期日</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>合同</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>责任人</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>备注</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>手工指定；按客户账期 {term} 天应为 {day}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>留空即按客户账期 {term} 天：{day}</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>IssueDialog</name>
    <message>
        <source>生成催告函</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>生成</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>预览</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>停止</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>查看函件</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>取消</source>
        <translation type="unfinished">Cancel</translation>
    </message>
    <message>
        <source>客户</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>发票</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>应催金额</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>逾期天数</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>结果</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>收函客户</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>为 {count} 户生成催告函，本金合计 {total} 元</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>。开具后不能撤销，只能注明原因作废；文号不会重用。</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>未生成</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>已生成 {count} 封催告函</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>，{count} 户未生成</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>，已停止，余 {count} 户未处理</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>关闭</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>预览催告函</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>LetterDetails</name>
    <message>
        <source>函件要点</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>致</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>地址</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>联系人</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>金额</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>计息</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>不主张利息</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>付款期限</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>涉及发票</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>合同</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>前函</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>本金 {principal} + 利息 {interest} = {total} 元</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{shown} 等 {count} 张</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>LettersPage</name>
    <message>
        <source>函件登记簿</source>
        <extracomment>What no file name may hold on some system.</extracomment>
        <translation type="unfinished" />
    </message>
    <message>
        <source>文号、客户或拼音首字母</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>查找函件</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>函件</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>文号</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>客户</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>种类</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>开具日</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>本金</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>利息</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>状态</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>催告函</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>全部</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>未付清</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>已付清</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>已作废</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>打印</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>批量打印</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>另存 PDF</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>作废</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>适合宽度</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>缩小</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>放大</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>去催收队列生成新函件</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>空格 选中 · Ctrl P 打印</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>还没有开具过函件。函件由催收队列生成，开具后原样保存，随时可重印。</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>去催收队列</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{page} / {pages} 页</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>批量打印 {count} 份</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{count} 封函件</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>打印 {title}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>已保存 {file}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>已作废 {number}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>作废 {number}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>函件保留文号和原文，标明作废；对应的催收级视为未办。作废不能撤销。</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>应收管家</source>
        <translation>AR Desktop</translation>
    </message>
    <message>
        <source>文件(&amp;F)</source>
        <translation>&amp;File</translation>
    </message>
    <message>
        <source>编辑(&amp;E)</source>
        <translation>&amp;Edit</translation>
    </message>
    <message>
        <source>查看(&amp;V)</source>
        <translation>&amp;View</translation>
    </message>
    <message>
        <source>帮助(&amp;H)</source>
        <translation>&amp;Help</translation>
    </message>
    <message>
        <source>快捷键一览</source>
        <translation>Keyboard shortcuts</translation>
    </message>
    <message>
        <source>菜单</source>
        <translation>Menu</translation>
    </message>
    <message>
        <source>撤销</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>重做</source>
        <translation>Redo</translation>
    </message>
    <message>
        <source>搜索</source>
        <translation>Search</translation>
    </message>
    <message>
        <source>改截至日</source>
        <translation>Change the as-of day</translation>
    </message>
    <message>
        <source>刷新</source>
        <translation>Refresh</translation>
    </message>
    <message>
        <source>跟随系统</source>
        <translation>Follow the system</translation>
    </message>
    <message>
        <source>浅色</source>
        <translation>Light</translation>
    </message>
    <message>
        <source>深色</source>
        <translation>Dark</translation>
    </message>
    <message>
        <source>外观</source>
        <translation>Appearance</translation>
    </message>
    <message>
        <source>语言 Language</source>
        <translation>Language 语言</translation>
    </message>
    <message>
        <source>窗口</source>
        <translation>Window</translation>
    </message>
    <message>
        <source>本页</source>
        <translation>This page</translation>
    </message>
    <message>
        <source>录入与列表</source>
        <translation>Fields and lists</translation>
    </message>
</context>
<context>
    <name>MessageBar</name>
    <message>
        <source>知道了</source>
        <translation>Dismiss</translation>
    </message>
</context>
<context>
    <name>NavRail</name>
    <message>
        <source>导航</source>
        <translation>Navigation</translation>
    </message>
    <message>
        <source>应收管家</source>
        <translation>AR Desktop</translation>
    </message>
    <message>
        <source>菜单 (F10)</source>
        <translation>Menu (F10)</translation>
    </message>
    <message>
        <source>菜单</source>
        <translation>Menu</translation>
    </message>
</context>
<context>
    <name>NewBookDialog</name>
    <message>
        <source>新建账套</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>新建</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>营业执照上的全称</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>本公司名称</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>开户行</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>收款账号</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>账套文件</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>账号印在函件上供客户付款，现在不填也可以，以后在设置里补。</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>浏览…</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>账套 (*.ardb)</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>PreviewDialog</name>
    <message>
        <source>预览：{customer}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>催告函预览</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>预览，尚未开具，没有文号</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>关闭</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{page} / {pages} 页</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>Printing</name>
    <message>
        <source>已送往打印机：{title}，{pages} 页</source>
        <extracomment>Dots per inch at which a page is painted; more only makes the spool file larger.</extracomment>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>PromiseDialog</name>
    <message>
        <source>记录承诺</source>
        <extracomment>Ways to talk to a customer that a user records by hand. Outcomes of a call; the first is the usual one.</extracomment>
        <translation type="unfinished" />
    </message>
    <message>
        <source>承诺付款日</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>承诺金额</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>方式</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>备注</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>到期次日仍未收款，该客户自动回到队列。</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{customer} 的付款承诺</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>ReasonDialog</name>
    <message>
        <source>原因</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>ReceiptDialog</name>
    <message>
        <source>登记收款</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>客户</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>收款日</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>金额</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>流水号</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>付款人</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>摘要</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>ReminderActs</name>
    <message>
        <source>已复制给 {customer} 的话术；发出后请点“标记已发送”</source>
        <extracomment>Working days a snooze proposes.</extracomment>
        <translation type="unfinished" />
    </message>
    <message>
        <source>已登记发送：{customer}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>已记录联系：{customer}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>已记录承诺：{customer} {day} 付款</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>已改期：{customer} {day} 再办</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>已跳过本级：{customer}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>跳过 {customer} 的“{action}”</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>这些发票不再提示本级；到下一级时自动回到队列。</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>跳过</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>已升级：{customer}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>已核销 {customer} 的预收款</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>ReminderPanel</name>
    <message>
        <source>选中一户，查看欠款、话术与往来记录。</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>发票号</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>开票</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>到期</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>未清金额</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>逾期</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>该户发票</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>核销预收</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>生成催告函</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>复制短信</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>标记已发送</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>记录通话</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>记录承诺</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>改期</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>跳过</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>升级</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>本级话术（可编辑）</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>本级话术</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>往来记录</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{grade} 级</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>第 {rung} 级 {action}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>最长逾期 {days} 天</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{days} 天后到期</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>应催 {amount} 元</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>没有联系方式</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>有预收/未核销款 {amount} 元</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>，足以抵付本次应催金额：先核销，不必催。</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>，催收前请先核销。</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>信用额度 {limit} 元 · 占用 {used} 元（{share}%）</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>还没有往来记录。</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>Reminders</name>
    <message>
        <source>到期提醒</source>
        <extracomment>Colour of the pill of a rung's action.</extracomment>
        <translation type="unfinished" />
    </message>
    <message>
        <source>电话沟通</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>发催告函</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>暂停供货</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>法律程序</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>到期前 {days} 天</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>逾期 {days} 天</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>电话</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>短信</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>微信</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>邮件</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>上门</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>函件</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>收款</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>已接通</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>无人接听</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>拒绝付款</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>提出异议</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>承诺付款</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>已发送</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>已作废</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{count} 户</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{day} 再办：{why}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>预收款足以抵付，请先核销</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>上次：{text}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>偏好：{channel}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>已承诺付款</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>改期</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>尚未录入任何收款，发函前请先核对银行流水</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>收款已录入至 {day}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>（{age} 天前）</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>逾期利息（LPR{rate} 加计 {more}）</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>逾期利息（每日万分之五）</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>逾期利息（合同约定日利率 {rate}）</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{day} 付 {amount} 元</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{amount} 元</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>RemindersPage</name>
    <message>
        <source>催收队列</source>
        <extracomment>What a refresh of the queue itself writes; anything else may change whom to chase.</extracomment>
        <translation type="unfinished" />
    </message>
    <message>
        <source>今天</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>逾期未办</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>等待中</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>我的</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>批量生成催告函</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>客户</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>发票</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>应催金额</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>逾期天数</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>责任人</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>最近联系 / 偏好</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{count} 张</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>空格 选中 · Enter 处理 · P 记承诺 · S 改期 · L 出函 · C 复制 · Ctrl Z 撤销</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>更新催收队列</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>今天没有要催的客户。队列由催收阶梯和未清发票自动生成。</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>没有积压：以前的催收事项都已办完。</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>没有等待中的客户。记录承诺或改期后，客户在这里等到那一天。</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>这位责任人名下没有要催的客户。</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>查看发票</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>已选 {count} 户 · {total} 元</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>正在查看过去或将来的一天，切回今天才能处理</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>没有轮到发催告函的客户；可先勾选客户</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>Results</name>
    <message>
        <source>搜索结果</source>
        <translation>Search results</translation>
    </message>
    <message>
        <source>没有找到。可输入名称、发票号或拼音首字母。</source>
        <translation>Nothing found. Type a name, an invoice number or pinyin initials.</translation>
    </message>
</context>
<context>
    <name>SearchBox</name>
    <message>
        <source>搜索客户、发票号、拼音首字母(如 hzyf)</source>
        <translation>Search customers, invoices, initials</translation>
    </message>
    <message>
        <source>搜索</source>
        <translation>Search</translation>
    </message>
</context>
<context>
    <name>ShortcutSheet</name>
    <message>
        <source>快捷键</source>
        <translation>Keyboard shortcuts</translation>
    </message>
</context>
<context>
    <name>Shortcuts</name>
    <message>
        <source>保存</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>打开选择</source>
        <translation>Open the picker</translation>
    </message>
    <message>
        <source>新增一行</source>
        <translation>New line</translation>
    </message>
    <message>
        <source>下一栏；列表中打开</source>
        <translation>Next field; in a list: open</translation>
    </message>
    <message>
        <source>上一栏</source>
        <translation>Previous field</translation>
    </message>
    <message>
        <source>照抄上一行</source>
        <translation>Copy the line above</translation>
    </message>
    <message>
        <source>金额可写算式，也可写 1.5万</source>
        <translation>Amounts take sums, and 1.5万</translation>
    </message>
    <message>
        <source>日期：今天、30 天后、3 月 15 日</source>
        <translation>Dates: today, in 30 days, 15 March</translation>
    </message>
    <message>
        <source>勾选</source>
        <translation>Tick</translation>
    </message>
    <message>
        <source>复制为表格，可粘贴到 Excel</source>
        <translation>Copy as a table for Excel</translation>
    </message>
</context>
<context>
    <name>SnoozeDialog</name>
    <message>
        <source>改期</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>改到</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>原因</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>到那一天自动回到队列。</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>改期：{customer}</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message>
        <source>撤销</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>取消</source>
        <translation>Cancel</translation>
    </message>
</context>
<context>
    <name>TableView</name>
    <message>
        <source>复制</source>
        <extracomment>More rows than this are for an export, not for the clipboard.</extracomment>
        <translation>Copy</translation>
    </message>
    <message>
        <source>全选</source>
        <translation>Select all</translation>
    </message>
    <message>
        <source>筛选此列…</source>
        <translation>Filter this column…</translation>
    </message>
    <message>
        <source>清除筛选</source>
        <translation>Clear filters</translation>
    </message>
    <message>
        <source>显示的列</source>
        <translation>Columns shown</translation>
    </message>
</context>
<context>
    <name>VoidDialog</name>
    <message>
        <source>作废</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>作废日期</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>原因</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>WelcomePage</name>
    <message>
        <source>新建账套…</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>打开账套…</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>看看演示账套</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>欢迎使用应收管家</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>客户、发票、收款、催收和函件，都在一个文件里，不上网也能用。</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>从一张表开始</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>新建一个账套，把 Excel 或 CSV 里的客户、发票、收款拖进来，几分钟就有账龄表。</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>已有账套</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>打开以前保存的 .ardb 文件，也可以直接双击它。</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>先看一看</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>一家虚构的杭州机电公司，两年的发票、收款、催收和函件，随便点，不怕弄坏。</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>打开账套</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>账套 (*.ardb)</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>WorkbenchPage</name>
    <message>
        <source>账龄结构(万元)</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>打开账龄表 →</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>DSO 趋势(天)</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>应收账款余额</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>逾期金额 / 占比</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>DSO(销售未清天数)</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>本月回款</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>未来 30 天到期</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>今日催收</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>今天没有要催的客户。</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>导入发票</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>打开催收队列 →</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>需要注意</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>没有需要特别注意的事项。</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>高</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>中</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>低</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>今日催收({count})</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>需要注意({count})</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>较上月末</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{share} · 阈值 {limit}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>已超</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>催收有效指数 CEI {cei}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>未核销收款 {amount}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>行业基准 {days} 天</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{days} 天</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{month}月</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>未到期</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>逾期1-30天</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>31-60天</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>61-90天</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>90天以上</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>DSO = 期末应收账款余额 ÷ 近 90 天赊销总额 × 90 天</source>
        <translation type="unfinished" />
    </message>
</context>
</TS>
