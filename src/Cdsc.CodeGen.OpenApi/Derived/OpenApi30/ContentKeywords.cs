namespace Cdsc.CodeGen.OpenApi;

/// <summary>Writes what a string holds: Base64 is the format <c>byte</c>, all else is said in words.</summary>
internal static class ContentKeywords
{
    /// <summary>Writes a keyword.</summary>
    public static void Write(SchemaDraft draft, ObjectMember member, ConditionSentences sentences)
    {
        if (member.Name == "contentSchema")
        {
            draft.Sentences.AddRange(sentences.OfContent(member.Value));
        }
        else if (member is { Name: "contentEncoding", Value: StringNode { Value: "base64" } }
            && !draft.Source.Has("format") && SchemaParts.Types(draft.Source).Contains("string"))
        {
            draft.Keywords["format"] = "byte";
        }
        else
        {
            draft.Sentences.AddRange(sentences.Of(draft.Source, member.Name, draft.Known));
        }
    }
}
