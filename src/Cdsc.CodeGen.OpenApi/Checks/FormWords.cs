namespace Cdsc.CodeGen.OpenApi;

/// <summary>How messages call what a value must be.</summary>
internal static class FormWords
{
    extension(FormKind kind)
    {
        /// <summary>What stands behind "must be".</summary>
        public string Words => kind switch
        {
            FormKind.Text => "a string (quote it when it looks like a number)",
            FormKind.Flag => "true or false",
            FormKind.Number => "a number",
            FormKind.Count => "a whole number, 0 or more",
            FormKind.Types => "one or several of string, number, integer, boolean, object, array and 'null' (quoted)",
            FormKind.List => "a list",
            FormKind.Map or FormKind.Object => "an object",
            FormKind.Schema => "an object, true or false",
            _ => "anything",
        };
    }
}
