namespace Cdsc.CodeGen.JsonSchema;

/// <summary>How labels that are written from right to left may be made: RFC 5893, section 2.</summary>
internal static class IdnaBidi
{
    public static bool IsRightToLeft(int[] label) => label.Any(c => IdnaTables.BidiClass(c) is "R" or "AL" or "AN");

    public static bool IsAllowed(int[] label)
    {
        string[] classes = [.. label.Select(IdnaTables.BidiClass)];
        string last = classes.LastOrDefault(c => c != "NSM", "");
        return classes[0] switch
        {
            "R" or "AL" => classes.All(c => c is not "L")
                && last is "R" or "AL" or "EN" or "AN"
                && !(classes.Contains("EN") && classes.Contains("AN")),
            "L" => classes.All(c => c is not ("R" or "AL" or "AN")) && last is "L" or "EN",
            _ => false,
        };
    }
}
