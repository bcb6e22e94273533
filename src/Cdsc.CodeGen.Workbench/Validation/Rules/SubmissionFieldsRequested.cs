namespace Cdsc.CodeGen.Workbench.Validation;

/// <summary>The answers of a <c>client_submission</c> go by the names that the Server asked for.</summary>
internal sealed class SubmissionFieldsRequested() : DocumentRule("submission-fields-requested")
{
    public override IEnumerable<Breach> Check(DocumentSet documents)
    {
        return from submission in documents.Of("MessageCreation")
               where submission.GetString("type") == "client_submission"
               from message in documents.All("Message")
               where message.GetString("uri") == submission.GetString("previous_uri") && message.GetString("type") == "server_request"
               from update in submission.Objects("updates_requested")
               where !message.Objects("updates_requested").Any(asked => asked.GetString("field") == update.GetString("field"))
               select new Breach(update.Place("field"), $"the Server didn't ask for the field '{update.GetString("field")}'");
    }
}
