namespace Cdsc.CodeGen.Tests.Shared;

internal static class TempFolderExtensions
{
    extension(TempFolder folder)
    {
        /// <summary>What is in the folder now, or in one within it.</summary>
        public FolderState State(string relative = ".") => FolderState.Of(folder.PathOf(relative));
    }
}
