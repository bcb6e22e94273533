using Cdsc.CodeGen.OpenApi;

namespace Cdsc.CodeGen.Workbench.Validation;

/// <summary>A page of one list of Messages leaves the other two lists empty.</summary>
internal sealed class MessagePagesSeparate() : DocumentRule("message-pages-separate")
{
    public override IEnumerable<Breach> Check(DocumentSet documents)
    {
        string[] lists = ["outstanding", "unread", "read"];
        ObjectNode[] pages = [.. documents.Of("MessageListing")];
        foreach (TypedDocument document in documents.DocumentsOf("MessageListing"))
        {
            // Only a page after the first has a page before it, so it was fetched from a link of that list.
            ObjectNode page = document.Object!;
            string[] fetched = [.. lists.Where(list => page.GetString(list + "_previous") is not null
                || (document.Source.Url is { } url && pages.Any(other => other.GetString(list + "_next") == url)))];
            foreach (string other in fetched.Length == 0 ? [] : lists.Where(list => list != fetched[0]))
            {
                if (page.Items(other).Count > 0 || page.GetString(other + "_next") is not null || page.GetString(other + "_previous") is not null)
                {
                    yield return new Breach(page.Place(other), $"a page of '{fetched[0]}' leaves '{other}' and its links empty");
                }
            }
        }
    }
}
