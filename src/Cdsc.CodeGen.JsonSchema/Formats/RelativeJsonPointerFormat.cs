namespace Cdsc.CodeGen.JsonSchema;

/// <summary><c>relative-json-pointer</c>: draft-handrews-relative-json-pointer-01, section 3.</summary>
internal static class RelativeJsonPointerFormat
{
    public static bool IsRelativePointer(string text)
    {
        var scanner = new TextScanner(text);
        bool isZero = scanner.Skip('0');
        int digits = scanner.SkipDigits();
        if (isZero ? digits > 0 : digits == 0)
        {
            return false;
        }

        return scanner.Rest is "#" || JsonPointer.IsPointer(scanner.Rest.ToString());
    }
}
