namespace Cdsc.CodeGen.Workbench.Validation;

/// <summary>A <c>client_submission</c> answers a request of the Server.</summary>
internal sealed class SubmissionAnswersRequest() : DocumentRule("submission-answers-request")
{
    public override IEnumerable<Breach> Check(DocumentSet documents)
    {
        return from submission in documents.Of("MessageCreation")
               where submission.GetString("type") == "client_submission"
               from message in documents.All("Message")
               where message.GetString("uri") == submission.GetString("previous_uri") && message.GetString("type") is not ("server_request" or "pdf_form_request")
               select new Breach(submission.Place("previous_uri"), $"the Message that this answers is a {message.GetString("type")} and asks for nothing");
    }
}
