import EnforcementCore

extension PaymentFileWriter {
    /// ISO 20022 pain.001.001.09 (CustomerCreditTransferInitiation), one `PmtInf`, each transfer
    /// booked by itself.
    ///
    /// `CreDtTm` is the first second of the day it is for, so that the same batch is the same file.
    public func pain001() -> [UInt8] {
        var xml = MarkupWriter()
        xml.put("Document", ["xmlns": "urn:iso:std:iso:20022:tech:xsd:pain.001.001.09"]) { xml in
            xml.put("CstmrCdtTrfInitn") { xml in
                xml.put("GrpHdr") { xml in
                    xml.put("MsgId", batch)
                    xml.put("CreDtTm", "\(Moment(day: day, second: 0))")
                    putSums(&xml)
                    xml.put("InitgPty") { $0.put("Nm", court) }
                }
                xml.put("PmtInf") { xml in
                    putPayer(&xml)
                    for order in orders { xml.put("CdtTrfTxInf") { put(order, &$0) } }
                }
            }
        }
        return xml.bytes
    }

    private func putSums(_ xml: inout MarkupWriter) {
        xml.put("NbOfTxs", "\(orders.count)")
        xml.put("CtrlSum", "\(total)")
    }

    private func putPayer(_ xml: inout MarkupWriter) {
        xml.put("PmtInfId", batch)
        xml.put("PmtMtd", "TRF")
        xml.put("BtchBookg", "false")
        putSums(&xml)
        xml.put("ReqdExctnDt") { $0.put("Dt", "\(day)") }
        xml.put("Dbtr") { $0.put("Nm", court) }
        xml.put("DbtrAcct") { xml in
            xml.put("Id") { $0.put("Othr") { $0.put("Id", account) } }
            xml.put("Ccy", "CNY")
        }
        // The schema wants the payer's bank; it is the one that reads this.
        xml.put("DbtrAgt") {
            $0.put("FinInstnId") { $0.put("Othr") { $0.put("Id", "NOTPROVIDED") } }
        }
    }

    private func put(_ order: PaymentOrder, _ xml: inout MarkupWriter) {
        xml.put("PmtId") { $0.put("EndToEndId", order.transfer) }
        xml.put("Amt") { $0.put("InstdAmt", "\(order.amount)", ["Ccy": "CNY"]) }
        if !order.payeeBank.isEmpty {
            xml.put("CdtrAgt") { $0.put("FinInstnId") { $0.put("Nm", order.payeeBank) } }
        }
        xml.put("Cdtr") { $0.put("Nm", order.payee) }
        xml.put("CdtrAcct") {
            $0.put("Id") { $0.put("Othr") { $0.put("Id", PaymentText.account(of: order)) } }
        }
        xml.put("RmtInf") { $0.put("Ustrd", order.purpose) }
    }
}
