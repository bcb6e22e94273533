namespace Cdsc.CodeGen.Workbench.Validation;

/// <summary>An update that completes a payment links to the receipt.</summary>
internal sealed class PaymentReceiptLinked() : DocumentRule("payment-receipt-linked")
{
    public override IEnumerable<Breach> Check(DocumentSet documents)
    {
        var payments = documents.All("Message").Where(message => message.GetString("type") == "payment_request").Select(message => message.GetString("uri")).ToHashSet(StringComparer.Ordinal);
        return from message in documents.All("Message")
               where message.GetString("type") == "request_update" && message.GetString("status") == "complete"
                   && message.GetString("previous_uri") is { } previous && payments.Contains(previous)
                   && (message.GetString("related_type") != "payment_receipt" || message.GetString("related_uri") is null)
               select new Breach(message.Place("related_type"), "an update that completes a payment has the receipt in 'related_uri' and 'payment_receipt' as 'related_type'");
    }
}
