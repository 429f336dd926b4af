extension Line {
    /// The line (流水线): every desk a case can meet, in the order it usually meets them.
    ///
    /// This is the one place to add a desk. The web, the API, the command line, the scheduler and
    /// the simulator read it; nothing else lists desks.
    public static let dengfeng = Line(
        attached: [
            Filing.self,  // 立案审查及分流
            Detention.self,  // 司法拘留
            Eviction.self,  // 协助强制腾迁
            Closing.self,  // 结案审批
        ],
        professional: [
            Affairs.self,  // 事务集约
            Control.self,  // 财产查控
            Handling.self,  // 执行实施（速简普特团队）
            Appraisal.self,  // 评估（确定参考价）
            Auction.self,  // 拍卖变卖
            Funds.self,  // 案款管理
            Dormancy.self,  // 终本管理
            Archive.self,  // 卷宗管理与归档
        ],
        management: [
            Housekeeping.self,  // 日常事务管理
            Delegation.self,  // 委托事项办理
            Custody.self,  // 查控财产管理及逾期处置跟踪督办
            Performance.self,  // 绩效考核
            Supervision.self,  // 监督预警
            Petitions.self,  // 信访管理
        ]
    )
}
